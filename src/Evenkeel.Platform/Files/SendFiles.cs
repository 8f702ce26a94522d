using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.AspNetCore.Http;

namespace Evenkeel.Platform.Files;

/// <summary>Where files are sent to.</summary>
/// <param name="Field">The field of the form that a refusal stands beside.</param>
public sealed record FilesTo(ItemRef Item, UnitId Unit, Act Act, string Field);

/// <summary>Files that somebody sent with a form: looked at, attached to an item and saved.</summary>
public sealed class SendFiles(AppDb db, ItemFiles files)
{
    private const int MostTries = 3;

    /// <summary>Answers what to say of it.</summary>
    /// <param name="told">Stages who is told of them; in the same save.</param>
    public async Task<Outcome<string>> ToAsync(
        FilesTo to,
        IFormFileCollection? sent,
        string? says,
        Func<IReadOnlyList<AttachedFile>, Task>? told,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(to);
        var read = await FileIntake.ReadAsync(to.Field, sent, ct);
        if (read.Value is not { } ready)
        {
            return Outcome.Refused<string>(read.Refusals);
        }

        // Two people at once would have the same number: the second takes the next.
        for (var tries = 0; tries < MostTries; tries++)
        {
            var staged = await files.AttachAsync(to.Item, to.Unit, ready, says, to.Field, ct);
            if (staged.Value is not { } added)
            {
                return Outcome.Refused<string>(staged.Refusals);
            }

            if (told is not null)
            {
                await told(added);
            }

            if (await db.TrySaveAsync(to.Act, ct))
            {
                return Outcome.Done(
                    added.Count == 1 ? $"Attached: {added[0].Name}." : $"{added.Count} files attached."
                );
            }
        }

        return Outcome.Refused(to.Field, "Others attached files at the same moment. Send yours again.");
    }
}
