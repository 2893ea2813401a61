package org.tallybook;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallybook.disclosure.Release;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The packages of the code against the table of docs/design.md. */
class ArchitectureTest {

	private static final String ROOT = "org.tallybook";

	/** More types than this are more than one reads in a day. */
	private static final int MOST_TYPES = 472;

	private static final JavaClasses CODE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@ParameterizedTest
	@MethodSource("rooms")
	void usesOnlyThePackagesOfItsRow(PackageTable.Room room) {
		Set<String> allowed = new TreeSet<>(room.uses());
		allowed.add(room.name());
		classes().that()
			.resideInAPackage(within(room.name()))
			.should()
			.onlyDependOnClassesThat(new DescribedPredicate<>("are in " + allowed + " or outside of Tallybook") {
				@Override
				public boolean test(JavaClass target) {
					return !target.getPackageName().startsWith(ROOT) || allowed.contains(roomOf(target));
				}
			})
			.allowEmptyShould(true)
			.check(CODE);
	}

	@ParameterizedTest
	@MethodSource("rooms")
	void usesSpringOnlyWhereTheTableSaysSo(PackageTable.Room room) {
		if (!room.spring()) {
			noClasses().that()
				.resideInAPackage(within(room.name()))
				.should()
				.dependOnClassesThat()
				.resideInAPackage("org.springframework..")
				.allowEmptyShould(true)
				.check(CODE);
		}
	}

	@Test
	void hasARowForEveryPackageAndAPackageForEveryRow() {
		Set<String> packages = CODE.stream()
			.map(ArchitectureTest::roomOf)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(PackageTable.read()).extracting(PackageTable.Room::name)
			.containsExactlyInAnyOrderElementsOf(packages);
		assertThat(PackageTable.read()).filteredOn(PackageTable.Room::spring)
			.extracting(PackageTable.Room::name)
			.containsExactly("job");
	}

	@Test
	void makesReleasesInDisclosureOnly() {
		noClasses().that()
			.resideOutsideOfPackage(within("disclosure"))
			.should()
			.callConstructorWhere(JavaAccess.Predicates.targetOwner(JavaClass.Predicates.equivalentTo(Release.class)))
			.check(CODE);
	}

	@Test
	void saysInEveryPackageThatNothingIsNull() {
		Set<String> packages = CODE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
		assertThat(packages).allSatisfy((name) -> assertThat(CODE.getPackage(name).isAnnotatedWith(NullMarked.class))
			.as("%s has a package-info with @NullMarked", name)
			.isTrue());
	}

	@Test
	void staysSmallEnoughToBeRead() {
		TreeMap<String, Long> types = CODE.stream()
			.filter((type) -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.collect(Collectors.groupingBy(ArchitectureTest::roomOf, TreeMap::new, Collectors.counting()));
		assertThat(types.values().stream().mapToLong(Long::longValue).sum()).as("types by package: %s", types)
			.isLessThanOrEqualTo(MOST_TYPES);
	}

	@Test
	void asksTheClockInCommandOnly() {
		noClasses().that()
			.resideOutsideOfPackage(within("command"))
			.should()
			.accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("ask the system's clock") {
				@Override
				public boolean test(JavaAccess<?> access) {
					return isClock(access.getTarget());
				}
			})
			.check(CODE);
	}

	@Test
	void keepsOldDatesToTheLibraryThatAsksForThem() {
		noClasses().that()
			.resideOutsideOfPackage(within("output"))
			.should()
			.dependOnClassesThat()
			.areAssignableTo(Date.class)
			.orShould()
			.dependOnClassesThat()
			.areAssignableTo(java.util.Calendar.class)
			.check(CODE);
	}

	private static boolean isClock(AccessTarget target) {
		String owner = target.getOwner().getName();
		boolean takesClock = target instanceof AccessTarget.CodeUnitCallTarget call
				&& call.getRawParameterTypes().stream().anyMatch((type) -> type.isEquivalentTo(Clock.class));
		return (owner.startsWith("java.time.") && target.getName().equals("now") && !takesClock)
				|| (owner.equals(Clock.class.getName()) && target.getName().startsWith("system"))
				|| (owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis"))
				|| (owner.equals(Date.class.getName()) && target.getName().equals("<init>"));
	}

	private static String within(String room) {
		return ROOT + "." + room + "..";
	}

	/** The package below the root. */
	private static String roomOf(JavaClass type) {
		String name = type.getPackageName().substring(ROOT.length());
		return name.isEmpty() ? "" : name.substring(1).split("\\.")[0];
	}

	static List<PackageTable.Room> rooms() {
		return PackageTable.read();
	}

}
