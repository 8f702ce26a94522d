namespace Evenkeel.Ui;

/// <summary>Why something happened, as K. Ishikawa drew it: what happened is the head, each kind of cause a bone (Guide to Quality Control, 1968).</summary>
/// <param name="Head">What happened.</param>
/// <param name="Bones">In the order in which they stand from the tail to the head, above and below in turn.</param>
public sealed record FishbonePicture(string Head, IReadOnlyList<FishboneBone> Bones)
{
    /// <summary>How many causes of how many kinds, and which of them are roots: what is said where the picture is not seen.</summary>
    public string Sentence()
    {
        var lines = Bones.SelectMany(bone => bone.Lines).ToList();
        var roots = lines.Where(line => line.IsRoot).Select(line => line.Text).ToList();
        var kinds = Bones.Where(bone => bone.Lines.Count > 0).Select(bone => bone.Name);
        return lines.Count == 0
            ? "No causes yet."
            : $"{lines.Count} {(lines.Count == 1 ? "cause" : "causes")} under {string.Join(", ", kinds)}."
                + (
                    roots.Count == 0
                        ? ""
                        : $" Root {(roots.Count == 1 ? "cause" : "causes")}: {string.Join("; ", roots)}."
                );
    }
}

/// <param name="Name">The kind of cause.</param>
public sealed record FishboneBone(string Name, IReadOnlyList<FishboneLine> Lines);

/// <param name="Depth">0 = a cause; 1 = why that is so; and so on.</param>
public sealed record FishboneLine(string Text, int Depth, bool IsRoot);
