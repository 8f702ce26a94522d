using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Tools;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.EditTool;

internal sealed class ToolLineForm : IValidatableObject
{
    public const double MostAmount = 1_000_000;
    private const int Middle = 3;

    /// <summary>The line that is changed; null where one is added.</summary>
    public Guid? Id { get; set; }
    public int Version { get; set; }

    /// <summary>The new one comes after this line, beside it.</summary>
    public Guid? After { get; set; }

    /// <summary>What it stands under: a line, or <see cref="OutlinePlace.Top"/>.</summary>
    public string? Under { get; set; }

    [Required(ErrorMessage = "Say it in one line.")]
    [StringLength(ToolLine.MostText, ErrorMessage = "One line: up to 200 characters.")]
    public string? Text { get; set; }

    [StringLength(ToolLine.MostWho, ErrorMessage = "This can be up to 60 characters.")]
    public string? Who { get; set; }

    [StringLength(ToolLine.MostNote, ErrorMessage = "This can be up to 400 characters.")]
    public string? Note { get; set; }
    public ForceSide Side { get; set; }
    public ProcessStepKind Step { get; set; }

    /// <summary>1 to 5; null where its kind has none.</summary>
    public int? Strength { get; set; } = Middle;
    public int? Influence { get; set; } = Middle;
    public int? Interest { get; set; } = Middle;

    [Range(0, MostAmount, ErrorMessage = "This is a number from 0 to 1,000,000.")]
    public double? Amount { get; set; }
    public bool IsRoot { get; set; }

    /// <summary>The second button: saved, and no other is asked for.</summary>
    public bool Ends { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (
            var (name, value) in new[]
            {
                (nameof(Strength), Strength),
                (nameof(Influence), Influence),
                (nameof(Interest), Interest),
            }
        )
        {
            if (value is < 1 or > 5)
            {
                yield return new ValidationResult("Choose a number from 1 to 5.", [name]);
            }
        }
    }

    public static ToolLineForm Of(ToolLine line) =>
        new()
        {
            Id = line.Id,
            Version = line.Version,
            Text = line.Text,
            Who = line.Who,
            Note = line.Note,
            Side = line.Side ?? ForceSide.For,
            Step = line.Step ?? ProcessStepKind.Step,
            Strength = line.Strength ?? Middle,
            Influence = line.Influence ?? Middle,
            Interest = line.Interest ?? Middle,
            Amount = line.Amount,
            IsRoot = line.IsRoot,
        };

    /// <summary>Only what its kind has.</summary>
    public void Put(ToolLine line, ToolFields has)
    {
        line.Text = Text!;
        line.Who = has.HasFlag(ToolFields.Lane) || has.HasFlag(ToolFields.Speaks) ? Trimmed(Who) : null;
        line.Note = has.HasFlag(ToolFields.Problem) || has.HasFlag(ToolFields.Needs) ? Trimmed(Note) : null;
        line.Side = has.HasFlag(ToolFields.Side) ? Side : null;
        line.Step = has.HasFlag(ToolFields.Step) ? Step : null;
        line.Strength = has.HasFlag(ToolFields.Strength) ? Strength ?? Middle : null;
        line.Influence = has.HasFlag(ToolFields.Influence) ? Influence ?? Middle : null;
        line.Interest = has.HasFlag(ToolFields.Interest) ? Interest ?? Middle : null;
        line.Amount = has.HasFlag(ToolFields.Minutes) || has.HasFlag(ToolFields.Count) ? Amount : null;
        line.IsRoot = has.HasFlag(ToolFields.Root) && IsRoot;
    }

    private static string? Trimmed(string? text) =>
        text?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } said ? said : null;
}
