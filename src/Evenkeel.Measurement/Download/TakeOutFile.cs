namespace Evenkeel.Measurement.Download;

/// <summary>A table of what is taken out: its file, what it holds, and what each column says; the README is made of these.</summary>
internal sealed record TakeOutFile(string Name, string Holds, params (string Name, string Says)[] Columns)
{
    private static readonly (string, string) Series = (
        "series",
        "the number of the measure at the unit, as in series.csv"
    );
    private static readonly (string, string) Period = ("period", "the first day of the period, or the event's day");
    private static readonly (string, string) Sequence = ("sequence", "counts events of one day from 0");

    public static readonly TakeOutFile Units = new(
        "units.csv",
        "The units that are in here.",
        ("unit_code", "the code in its address"),
        ("unit", "its name"),
        ("level", "national, board, ijb, service or team"),
        ("kind", "the organisation's own word for it"),
        ("closed_on", "empty = open")
    );

    public static readonly TakeOutFile Measures = new(
        "measures.csv",
        "The definitions of the measures.",
        ("measure_id", "the definition's id, as in its address"),
        ("measure", "its name"),
        ("kind", "what a reading is made of"),
        ("frequency", "how often there is a reading"),
        ("week_ends", "the last day of the week, for weekly measures"),
        ("definition", "what is counted, so exactly that two people count the same"),
        ("numerator", "what is counted or measured"),
        ("denominator", "out of what"),
        ("per", "for a rate: per how many"),
        ("in_units", "for a measurement: in which unit"),
        ("better", "which way is better"),
        ("role", "outcome, process or balancing"),
        ("dimensions", "of quality"),
        ("aims", "of the four"),
        ("owner", "who answers for it"),
        ("source", "where the numbers come from"),
        ("chart", "empty = the usual one for its kind"),
        ("rules", "empty = the organisation's"),
        ("chart_reason", "why another chart or other rules"),
        ("late_after_days", "days after a period's end"),
        ("retired_on", "empty = in use")
    );

    public static readonly TakeOutFile AllSeries = new(
        "series.csv",
        "Which unit has which measure, and what its chart says now.",
        Series,
        ("unit_code", "as in units.csv"),
        ("measure_id", "as in measures.csv"),
        ("measure", "its name"),
        ("is_sum", "yes = the sum of units below"),
        ("adopted_on", "since when"),
        ("ended_on", "empty = in use"),
        ("says", "what the chart says")
    );

    public static readonly TakeOutFile Targets = new(
        "targets.csv",
        "Targets over time.",
        ("measure_id", "as in measures.csv"),
        ("unit_code", "for one unit; empty = for all without a target of their own"),
        ("from", "from this day; empty = always"),
        ("target", "empty = from then on there is none; a percentage as 95")
    );

    public static readonly TakeOutFile Readings = new(
        "readings.csv",
        "Every reading, with the notes on them.",
        Series,
        Period,
        Sequence,
        ("numerator", "the count"),
        ("denominator", "out of"),
        ("value", "for measurements: the value"),
        ("status", "given, suppressed (not shown: a small number), not available or not applicable"),
        ("provisional", "yes = it may change"),
        ("note", "what somebody wrote on it"),
        ("import", "the number of the import that brought it, as in imports.csv"),
        ("revision", "how often it was corrected")
    );

    public static readonly TakeOutFile Corrections = new(
        "corrections.csv",
        "What readings were before they were corrected.",
        Series,
        Period,
        Sequence,
        ("revision", "which of its versions this was"),
        ("was_absent", "yes = there was no reading"),
        ("numerator", "then"),
        ("denominator", "then"),
        ("value", "then"),
        ("status", "then"),
        ("note", "then"),
        ("replaced_by_act", "the act that replaced it, as in history.csv"),
        ("replaced_by_import", "the import that replaced it")
    );

    public static readonly TakeOutFile Phases = new(
        "phases.csv",
        "Where charts were rebased, and suggestions that were declined.",
        Series,
        ("starts", "the first period of the phase"),
        ("freeze", "limits from so many points; empty = from all"),
        ("reason", "why"),
        ("by", "who"),
        ("at", "when, UTC"),
        ("withdrawn_at", "empty = in force; as at = a suggestion that was declined")
    );

    public static readonly TakeOutFile Ghosts = new(
        "ghost_points.csv",
        "Readings that are left out of the limits.",
        Series,
        Period,
        Sequence,
        ("reason", "why"),
        ("by", "who"),
        ("at", "when, UTC"),
        ("withdrawn_at", "empty = in force")
    );

    public static readonly TakeOutFile Signals = new(
        "signals.csv",
        "What charts said that was unusual, and what was answered.",
        Series,
        ("rule", "which rule found it"),
        ("variation", "better, worse or neither"),
        ("since", "its first period"),
        ("last_seen", "the last period in which it stood"),
        ("said", "in words"),
        ("detected_at", "when, UTC"),
        ("passed_at", "empty = it stands"),
        ("answer", "we know why, or nothing to do; empty = it waits"),
        ("answer_text", "why"),
        ("answered_by", "who"),
        ("answered_at", "when, UTC")
    );

    public static readonly TakeOutFile Imports = new(
        "imports.csv",
        "Files that were imported at these units.",
        ("import", "its number"),
        ("unit_code", "at which unit"),
        ("file", "its name"),
        ("sha256", "its fingerprint"),
        ("at", "when, UTC"),
        ("by", "who"),
        ("added", "readings"),
        ("corrected", "readings"),
        ("unchanged", "readings"),
        ("rejected", "rows"),
        ("skipped", "rows"),
        ("undone_at", "empty = it stands"),
        ("undone_by", "who")
    );

    public static readonly TakeOutFile History = new(
        "history.csv",
        "What was done at these units, the newest last.",
        ("act", "its id"),
        ("name", "what was done"),
        ("at", "when, UTC"),
        ("by", "who"),
        ("unit_code", "at which unit"),
        ("about", "the kind of thing that it was done to"),
        ("about_id", "its id"),
        ("reason", "why, where it was said")
    );

    public static readonly IReadOnlyList<TakeOutFile> All =
    [
        Units,
        Measures,
        AllSeries,
        Targets,
        Readings,
        Corrections,
        Phases,
        Ghosts,
        Signals,
        Imports,
        History,
    ];
}
