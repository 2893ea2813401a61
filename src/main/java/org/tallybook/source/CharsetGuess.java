package org.tallybook.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/** The charset of bytes that nobody has declared. */
final class CharsetGuess {

	/**
	 * Office programs write more characters than the standards that they are taken for.
	 */
	private static final Map<String, String> WIDER = Map.of("ISO-8859-1", "windows-1252", "EUC-KR", "windows-949",
			"ISO-8859-6", "windows-1256", "ISO-8859-9", "windows-1254", "GB2312", "GB18030");

	private CharsetGuess() {
	}

	/**
	 * A charset in which the bytes are text: UTF-8 where they can be, otherwise the most
	 * likely one.
	 * @param bytes the start of a file, which may end within a character
	 * @return the name, as declarations write it
	 */
	static String of(byte[] bytes) {
		if (isText(bytes, StandardCharsets.UTF_8)) {
			return StandardCharsets.UTF_8.name();
		}
		for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
			String name = WIDER.getOrDefault(match.getName(), match.getName());
			if (Charset.isSupported(name) && isText(bytes, Charset.forName(name))) {
				return name;
			}
		}
		return "windows-1252";
	}

	private static boolean isText(byte[] bytes, Charset charset) {
		CharBuffer text = CharBuffer.allocate(bytes.length + 1);
		CoderResult result = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(ByteBuffer.wrap(bytes), text, false);
		return !result.isError()
				&& text.flip().chars().noneMatch((c) -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
	}

}
