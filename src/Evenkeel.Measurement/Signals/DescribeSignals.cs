using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Signals;

/// <summary>A signal that began, passed or was answered. That one goes on a period longer is no news.</summary>
internal sealed class DescribeSignals(AppDb db, SeriesNames names) : IDescribeChanges
{
    public IReadOnlyCollection<string> Entities => [nameof(Signal)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var keys = changes.Select(change => change.KeyId ?? default).ToList();
        var signals = await db
            .Signals.AsNoTracking()
            .Where(s => keys.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, s => s.SeriesNumber, ct);
        var series = await names.OfAsync([.. signals.Values.Distinct()], ct);
        return
        [
            .. changes
                .Where(change =>
                    signals.TryGetValue(change.KeyId ?? default, out var number) && series.ContainsKey(number)
                )
                .SelectMany(change => Lines(change, series[signals[change.KeyId!.Value]].At(change.AtUnit))),
        ];
    }

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change, string measure)
    {
        if (change.IsNew)
        {
            yield return new(change, $"{measure}: new signal", null, change.After(nameof(Signal.Sentence)));
        }
        else if (change.Has(nameof(Signal.AnswerText)))
        {
            yield return new(change, $"{measure}: answer to its signal", null, Answer(change));
        }
        else if (change.After(nameof(Signal.PassedAt)) is not null)
        {
            yield return new(change, $"{measure}: signal", null, "has passed");
        }
    }

    private static string? Answer(ChangedRecord change)
    {
        var text = change.After(nameof(Signal.AnswerText));
        return Enum.TryParse<SignalAnswer>(change.After(nameof(Signal.Answer)), out var answer)
            ? $"{answer.Title()}{(answer == SignalAnswer.NothingToDo ? ", because" : "")}: {text}"
            : text;
    }
}
