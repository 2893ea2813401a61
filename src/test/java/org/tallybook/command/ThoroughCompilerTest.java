package org.tallybook.command;

import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.management.JMException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ThoroughCompilerTest {

	@TempDir
	private Path folder;

	static boolean isHotSpot() {
		return System.getProperty("java.vm.name", "").contains("HotSpot")
				|| System.getProperty("java.vm.name", "").contains("OpenJDK");
	}

	@Test
	@EnabledIf("isHotSpot")
	void isLeftOutByTheVirtualMachineItself() throws Exception {
		Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
		try {
			assertThat(ThoroughCompiler.leaveOut()).startsWith("1 compiler directives added");
			assertThat(diagnose("compilerDirectivesPrint")).contains("Exclude:true");
			try (var files = Files.list(temporary)) {
				assertThat(files).noneMatch((file) -> file.getFileName().toString().matches("tallybook\\d+\\.json"));
			}
		}
		finally {
			diagnose("compilerDirectivesRemove");
		}
		assertThat(diagnose("compilerDirectivesPrint")).doesNotContain("Exclude:true");
	}

	@Test
	void isKeptForLargeInputAndWhereNothingIsKnownOfIt() throws Exception {
		Path input = Files.createDirectory(this.folder.resolve("input"));
		Files.writeString(input.resolve("small.csv"), "a,b\n");
		assertThat(ThoroughCompiler.isSmall(input)).isTrue();
		Path large = this.folder.resolve("large.csv");
		try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
			file.setLength(ThoroughCompiler.LARGE);
		}
		Files.createSymbolicLink(input.resolve("link.csv"), large);
		assertThat(ThoroughCompiler.isSmall(input)).isFalse();
		assertThat(ThoroughCompiler.isSmall(this.folder.resolve("none"))).isFalse();
	}

	private static String diagnose(String command) throws JMException {
		return ThoroughCompiler.diagnose(ManagementFactory.getPlatformMBeanServer(), command);
	}

}
