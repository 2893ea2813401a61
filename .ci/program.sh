# Sourced by the suites, which start the program hundreds of times.

# Unpacks a jar into a folder with an archive of its classes. Sets `app`, the jar to start, and `java`, the command to start it with.
unpack() { # jar, folder
	java -Djarmode=tools -jar "$1" extract --destination "$2" >/dev/null
	app="$2/$(basename "$1")"
	java -XX:TieredStopAtLevel=1 "-XX:ArchiveClassesAtExit=$2/classes.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off -jar "$app" month=2024-12 \
		--tallybook.input=src/test/resources/faults "--tallybook.output=$2/training" >/dev/null
	rm -rf "${2:?}/training"
	java=(java -XX:TieredStopAtLevel=1 -Dtallybook.compiler=chosen "-XX:SharedArchiveFile=$2/classes.jsa")
}
