package org.tallybook.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tallybook.incident.Incident;
import org.tallybook.incident.Register;
import org.tallybook.report.Figure;
import org.tallybook.tally.Claim;
import org.tallybook.tally.Series;

/**
 * Which claims stand behind a figure of a register: the one that the id names, those on
 * the incident that it names, else those on the incidents of its period and place.
 */
final class FigureClaims {

	private final Figure figure;

	private final Register register;

	FigureClaims(Figure figure, Register register) {
		this.figure = figure;
		this.register = register;
	}

	/**
	 * The claims behind the figure.
	 * @param all every claim of the register
	 * @return the claims in the order of the file
	 */
	List<Claim> among(List<Claim> all) {
		String[] path = this.figure.id().split("/", -1);
		String name = decoded(path[1]);
		List<Claim> named = all.stream().filter((claim) -> claim.id().equals(name)).toList();
		if (!named.isEmpty()) {
			return (this.figure.id().contains("/sum-of-parts/")) ? parts(named.get(0), all) : named;
		}
		String outcome = (path.length > 2) ? decoded(path[2]) : "";
		List<Claim> incident = all.stream()
			.filter((claim) -> claim.incident().equals(name) && claim.outcome().equals(outcome))
			.toList();
		return incident.isEmpty() ? added() : incident;
	}

	private List<Claim> parts(Claim aggregate, List<Claim> all) {
		List<Claim> parts = new ArrayList<>(List.of(aggregate));
		for (String id : aggregate.relations().aggregateOf()) {
			all.stream().filter((claim) -> claim.incident().equals(id) && claim.hasCount()).forEach(parts::add);
		}
		return parts;
	}

	private List<Claim> added() {
		return this.register.addends()
			.stream()
			.filter(this::isMeant)
			.flatMap((incident) -> incident.counts().stream())
			.filter((claim) -> isAsked(claim.counted()))
			.toList();
	}

	private boolean isMeant(Incident incident) {
		boolean when = this.figure.period().map((period) -> period.contains(incident.period())).orElse(true);
		String place = Optional.ofNullable(this.figure.members().get(Series.PLACE)).orElse("");
		return when && (place.isEmpty() || place.equals(incident.place()) || (incident.place().isEmpty()
				&& !this.register.addends().stream().anyMatch((other) -> other.place().equals(place))));
	}

	private boolean isAsked(String counted) {
		String asked = this.figure.members().get(Series.SEX);
		return asked == null || asked.equals(counted);
	}

	/** A name as it stood before it became part of an id. */
	private static String decoded(String part) {
		return part.replace("%2F", "/").replace("%25", "%");
	}

}
