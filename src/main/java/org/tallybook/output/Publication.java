package org.tallybook.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder in which releases of one audience are published. The releases in it alone
 * say what is published: {@code releases/<month>/r<revision>}, each whole and never
 * changed. The links {@code <month>} and {@code latest} lead to the newest.
 */
public final class Publication {

	private static final String RELEASES = "releases";

	private static final String LATEST = "latest";

	private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

	private static final Pattern REVISION = Pattern.compile("r[1-9]\\d{0,5}");

	private final Path root;

	private final Folder.Access access;

	private Publication(Path root, Folder.Access access) {
		this.root = root;
		this.access = access;
	}

	/**
	 * The releases for an audience as they are; nothing is created.
	 * @param output the output folder
	 * @param audience {@code public} or {@code internal}
	 * @return the publication
	 */
	public static Publication at(Path output, String audience) {
		return new Publication(audience.equals("public") ? output : output.resolve(audience),
				Folder.Access.of(audience));
	}

	/**
	 * The releases for an audience; creates the folder where it is missing.
	 * @param output the output folder
	 * @param audience {@code public} or {@code internal}
	 * @return the publication
	 * @throws IOException where the folder cannot be created
	 */
	public static Publication in(Path output, String audience) throws IOException {
		Publication publication = at(output, audience);
		if (!audience.equals("public")) {
			new Folder(publication.root, publication.access);
		}
		new Folder(publication.root.resolve(RELEASES), publication.access);
		return publication;
	}

	/**
	 * Every published release.
	 * @return the releases by month and revision
	 * @throws IOException where the folder cannot be read
	 */
	public List<PublishedRelease> releases() throws IOException {
		List<PublishedRelease> releases = new ArrayList<>();
		for (Path month : named(this.root.resolve(RELEASES), MONTH)) {
			for (Path release : named(month, REVISION)) {
				releases.add(new PublishedRelease(YearMonth.parse(name(month)),
						Integer.parseInt(name(release).substring(1)), release));
			}
		}
		releases.sort(Comparator.comparing(PublishedRelease::month).thenComparing(PublishedRelease::revision));
		return releases;
	}

	private static List<Path> named(Path folder, Pattern pattern) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter((entry) -> pattern.matcher(name(entry)).matches())
				.filter((entry) -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
				.toList();
		}
	}

	private static String name(Path path) {
		return String.valueOf(path.getFileName());
	}

	/**
	 * The newest release of a month.
	 * @param month the reference month
	 * @return the release with the highest revision
	 * @throws IOException where the folder cannot be read
	 */
	public Optional<PublishedRelease> latest(YearMonth month) throws IOException {
		return last(releases().stream().filter((release) -> release.month().equals(month)));
	}

	/**
	 * The release that a new one of a month is compared with: the newest of the same
	 * month, else of the month before.
	 * @param month the reference month
	 * @return the release, empty where there is none of this month or an earlier one
	 * @throws IOException where the folder cannot be read
	 */
	public Optional<PublishedRelease> before(YearMonth month) throws IOException {
		return last(releases().stream().filter((release) -> !release.month().isAfter(month)));
	}

	private static Optional<PublishedRelease> last(Stream<PublishedRelease> releases) {
		return releases.reduce((earlier, later) -> later);
	}

	/**
	 * Publishes a sealed release by one rename, then lets the links lead to it.
	 * @param staging the sealed release
	 * @param month its reference month
	 * @param revision its revision, which must not be published yet
	 * @return the published release
	 * @throws IOException where it cannot be published; then nothing of it is visible
	 */
	public PublishedRelease publish(Staging staging, YearMonth month, int revision) throws IOException {
		Path parent = this.root.resolve(RELEASES).resolve(month.toString());
		new Folder(parent, this.access);
		Staging.force(this.root.resolve(RELEASES));
		Path release = parent.resolve("r" + revision);
		if (Files.exists(release, LinkOption.NOFOLLOW_LINKS)) {
			throw new IOException("%s: expected no such release yet but there is one".formatted(release));
		}
		Files.move(staging.path(), release, StandardCopyOption.ATOMIC_MOVE);
		Staging.force(parent);
		alignLinks(staging.path().resolveSibling("link"));
		return new PublishedRelease(month, revision, release);
	}

	/**
	 * Lets the links lead to the newest release of each month, and {@code latest} to that
	 * of the last month. Does nothing where they do already.
	 * @param temporary a path on the same file system, for links in the making
	 * @throws IOException where a link cannot be made
	 */
	public void alignLinks(Path temporary) throws IOException {
		TreeMap<String, Path> targets = new TreeMap<>();
		for (PublishedRelease release : releases()) {
			Path target = this.root.relativize(release.folder());
			targets.put(release.month().toString(), target);
			targets.put(LATEST, target);
		}
		for (String name : targets.keySet()) {
			align(this.root.resolve(name), targets.get(name), temporary);
		}
	}

	private void align(Path link, Path target, Path temporary) throws IOException {
		if (leadsTo(link, target)) {
			return;
		}
		if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
			throw new IOException("%s: expected a link to a release but found a folder".formatted(link));
		}
		Files.deleteIfExists(temporary);
		try {
			Files.createSymbolicLink(temporary, target);
		}
		catch (UnsupportedOperationException | IOException ex) {
			// Where links do not work, a file of one line tells the way.
			Files.writeString(temporary, target + "\n");
		}
		try {
			Files.move(temporary, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
		Staging.force(this.root);
	}

	private static boolean leadsTo(Path link, Path target) throws IOException {
		if (Files.isSymbolicLink(link)) {
			return Files.readSymbolicLink(link).equals(target);
		}
		return Files.isRegularFile(link) && Files.readString(link).strip().equals(target.toString());
	}

}
