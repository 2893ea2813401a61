package org.tallybook.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Disclosure.Disclosed;
import org.tallybook.disclosure.PublicRecords;
import org.tallybook.disclosure.Release;
import org.tallybook.report.EarlierRelease;
import org.tallybook.report.Provenance;
import org.tallybook.report.Records;
import org.tallybook.report.ReportMaker;
import org.tallybook.source.InputRefusedException;
import org.tallybook.source.Part;
import org.tallybook.source.SourceSpec;
import org.tallybook.tally.Cells;
import org.tallybook.tally.Claim;
import org.tallybook.tally.Finding;

/** Combines the parts that were read, makes the report, and makes it safe to publish. */
final class ReportTasklet implements Tasklet {

	private static final Logger log = LoggerFactory.getLogger(ReportTasklet.class);

	private final Run run;

	ReportTasklet(Run run) {
		this.run = run;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
		if (this.run.isToStop()) {
			contribution.getStepExecution().setTerminateOnly();
			return RepeatStatus.CONTINUABLE;
		}
		try {
			this.run.progress().begins("report", 0);
			report();
			return RepeatStatus.FINISHED;
		}
		catch (Throwable ex) {
			this.run.failed(ex);
			throw ex;
		}
	}

	private void report() throws IOException {
		Plan plan = this.run.plan();
		InputHashes hashes = InputHashes.begin(plan.input(), plan.provenance().inputs());
		Cells cells = new Cells();
		// Without a source that has public rows, nobody asks for what is not public.
		boolean apart = !plan.declaration().withPublicRows().isEmpty();
		Cells rests = apart ? new Cells() : cells;
		List<Claim> claims = new ArrayList<>();
		List<Finding> rejects = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		List<Provenance.Input> inputs = new ArrayList<>();
		List<String> refusals = new ArrayList<>();
		Map<String, Part> read = new LinkedHashMap<>();
		for (SourceSpec file : plan.declaration().sources()) {
			Part part = Part.combine(file, this.run.parts(file));
			read.put(file.id(), part);
			inputs.add(counted(file, part));
		}
		for (Map.Entry<String, Part> one : read.entrySet()) {
			List<SourceSpec> files = plan.declaration().files(one.getKey());
			SourceSpec source = files.get(0);
			Part part = (files.size() == 1) ? one.getValue()
					: Part.combine(source, files.stream().flatMap((file) -> this.run.parts(file).stream()).toList());
			part.tallies().forEach((tally) -> {
				cells.add(tally);
				if (apart && source.publicRows().isEmpty()) {
					rests.add(tally);
				}
			});
			part.restricted().forEach(rests::add);
			claims.addAll(part.claims());
			rejects.addAll(part.rejects());
			findings.addAll(part.findings());
			part.refusal(source).ifPresent(refusals::add);
		}
		if (inputs.stream().allMatch((input) -> input.accepted() == 0)) {
			refusals.add("expected records up to %s but every record of every source is of a later period"
				.formatted(plan.provenance().month()));
		}
		if (!refusals.isEmpty()) {
			hashes.check();
			throw new InputRefusedException(String.join("\n", refusals));
		}
		Provenance provenance = plan.provenance().withInputs(inputs);
		PublicRecords rows = new PublicRecords(Set.copyOf(plan.declaration().withPublicRows()),
				new Records(rests, claims, rejects, findings), kept());
		Disclosed disclosed = Disclosure.release(plan.declaration().report(),
				new Records(cells, claims, rejects, findings), rows,
				(spec, records) -> new ReportMaker(spec).make(provenance, records, plan.history()), plan.published());
		hashes.check();
		keep(provenance, disclosed.rests());
		Release release = disclosed.release();
		log.info("report: {} figures in {} workbooks", release.figures().size(), release.workbooks().size());
		this.run.made(release);
	}

	/** What earlier public releases tell of sources with public rows. */
	private SortedMap<String, SortedMap<String, Long>> kept() throws IOException {
		SortedMap<String, SortedMap<String, Long>> earlier = new TreeMap<>();
		if (!this.run.plan().declaration().withPublicRows().isEmpty()) {
			for (EarlierRelease release : this.run.plan().published()) {
				earlier.put(release.label(), new RestFile(this.run.plan().state(), release.label()).read());
			}
		}
		return earlier;
	}

	/** Later public releases have to know what this one tells. */
	private void keep(Provenance provenance, SortedMap<String, Long> rests) throws IOException {
		if (provenance.audience().equals("public")) {
			new RestFile(this.run.plan().state(), "%s/r%s".formatted(provenance.month(), provenance.revision()))
				.keep(rests);
		}
	}

	/** What became of the records of a file. */
	private Provenance.Input counted(SourceSpec source, Part part) {
		Plan plan = this.run.plan();
		Provenance.Input planned = plan.provenance()
			.inputs()
			.stream()
			.filter((input) -> input.source().equals(source.id()) && input.file().equals(source.file()))
			.findFirst()
			.orElseThrow();
		log.info("read: {}: {} records: {} accepted, {} refused, {} set aside, {} left out", source.file(), part.read(),
				part.accepted(), part.rejects().size(), part.setAside(), part.leftOut());
		return new Provenance.Input(planned.source(), planned.file(), planned.sha256(), planned.bytes(), part.read(),
				part.accepted(), part.rejects().size(), part.setAside(), part.leftOut());
	}

}
