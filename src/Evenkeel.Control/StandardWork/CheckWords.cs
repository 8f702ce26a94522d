using System.Globalization;
using Evenkeel.Ui;

namespace Evenkeel.Control.StandardWork;

/// <summary>How a check's day stands.</summary>
internal enum DayState
{
    /// <summary>Not on this day.</summary>
    NotPlanned,
    Planned,
    ToDo,
    Late,

    /// <summary>The day has passed and nobody said anything.</summary>
    NoRecord,
    Done,
    NotDone,
    NotApplicable,
}

/// <summary>How standard work is spoken of: a mark and a word, never a colour.</summary>
internal static class CheckWords
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(CheckKind.DoneOrNot), "Done, or not done"),
        new(
            nameof(CheckKind.Sample),
            "A sample: so many of so many",
            "Such as 9 of 10 charts looked at. It makes a measure of its own, with a chart"
        ),
    ];

    public static readonly IReadOnlyList<Choice> Answers =
    [
        new(nameof(Said.Done), "Done"),
        new(nameof(Said.NotDone), "Not done"),
        new(nameof(Said.NotApplicable), "Not applicable", "There was nothing to do or to look at"),
    ];

    public static DayState StateOf(this Said said) =>
        said switch
        {
            Said.Done => DayState.Done,
            Said.NotDone => DayState.NotDone,
            _ => DayState.NotApplicable,
        };

    public static string Mark(this DayState state) =>
        state switch
        {
            DayState.Done => "✓",
            DayState.NotDone => "✗",
            DayState.NotApplicable => "–",
            DayState.NotPlanned => "",
            _ => "○",
        };

    public static string Title(this DayState state) =>
        state switch
        {
            DayState.Done => "Done",
            DayState.NotDone => "Not done",
            DayState.NotApplicable => "Not applicable",
            DayState.Late => "Late",
            DayState.ToDo => "To do",
            DayState.NoRecord => "No record",
            DayState.Planned => "Planned",
            _ => "Not on this day",
        };

    public static string Title(this Said said) => said.StateOf().Title();

    /// <summary>"9 of 10", where it was a sample.</summary>
    public static string? Sample(this CheckRecord record) =>
        record is { Good: { } good, Of: { } of }
            ? string.Create(CultureInfo.InvariantCulture, $"{good} of {of}")
            : null;

    /// <summary>"Done, 9 of 10", "Not done: the trolley was in use".</summary>
    public static string Says(this CheckRecord record) =>
        record.Said.Title()
        + (record.Sample() is { } sample ? $", {sample}" : "")
        + (record.Reason is { Length: > 0 } reason ? $": {reason}" : "");
}
