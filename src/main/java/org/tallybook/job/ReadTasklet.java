package org.tallybook.job;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

import org.tallybook.source.Part;
import org.tallybook.source.PartReader;

/** Reads one piece of the input, block by block, so that it can stop between two. */
final class ReadTasklet implements Tasklet {

	private static final Logger log = LoggerFactory.getLogger(ReadTasklet.class);

	private static final int BLOCK_RECORDS = 5000;

	/** Blocks are read together for so long. */
	private static final Duration TOGETHER = Duration.ofMillis(200);

	private static final String READER = "reader";

	private final Run run;

	ReadTasklet(Run run) {
		this.run = run;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
		Piece piece = Partitions.piece(this.run.plan(), contribution.getStepExecution().getStepName());
		try {
			return read(piece, contribution, context);
		}
		catch (Throwable ex) {
			close(context);
			this.run.failed(ex);
			throw ex;
		}
	}

	private RepeatStatus read(Piece piece, StepContribution contribution, ChunkContext context) throws IOException {
		PartFile file = new PartFile(this.run.plan().work(), piece.fileName());
		PartReader reader = (PartReader) context.getAttribute(READER);
		if (reader == null) {
			Optional<Part> whole = file.read();
			if (whole.isPresent()) {
				log.info("read: {}: whole since an earlier start, not read again", piece.label());
				return finish(piece, whole.get(), contribution);
			}
			reader = open(piece);
			context.setAttribute(READER, reader);
		}
		if (this.run.isToStop()) {
			contribution.getStepExecution().setTerminateOnly();
			close(context);
			return RepeatStatus.CONTINUABLE;
		}
		if (readOn(piece, reader)) {
			return RepeatStatus.CONTINUABLE;
		}
		close(context);
		Part part = reader.part();
		file.write(part);
		return finish(piece, part, contribution);
	}

	/**
	 * Reads some blocks: the database is told of progress now and then, and not for each
	 * of them.
	 * @return whether there may be more
	 */
	private boolean readOn(Piece piece, PartReader reader) throws IOException {
		long until = System.nanoTime() + TOGETHER.toNanos();
		boolean more = true;
		while (more && !this.run.isToStop() && System.nanoTime() - until < 0) {
			more = reader.readBlock(BLOCK_RECORDS);
			this.run.progress().at(piece.fileName(), reader.records(), reader.decoded());
		}
		return more;
	}

	private PartReader open(Piece piece) throws IOException {
		return new PartReader(piece.source(), this.run.plan().input().resolve(piece.source().file()), piece.slice(),
				this.run.plan().provenance().month());
	}

	private RepeatStatus finish(Piece piece, Part part, StepContribution contribution) {
		this.run.read(piece, part);
		StepExecution counts = contribution.getStepExecution();
		counts.setReadCount(part.read());
		counts.setWriteCount(part.accepted());
		counts.setFilterCount(part.rejects().size() + part.setAside());
		return RepeatStatus.FINISHED;
	}

	private static void close(ChunkContext context) throws IOException {
		@Nullable Object reader = context.removeAttribute(READER);
		if (reader instanceof PartReader open) {
			open.close();
		}
	}

}
