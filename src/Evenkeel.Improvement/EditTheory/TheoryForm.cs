using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Theories;

namespace Evenkeel.Improvement.EditTheory;

internal sealed class TheoryForm
{
    /// <summary>The box that is changed; null where one is added.</summary>
    public Guid? Id { get; set; }
    public int Version { get; set; }

    /// <summary>The new one comes after this box, beside it.</summary>
    public Guid? After { get; set; }

    /// <summary>What it drives: a box, the aim (<see cref="OutlinePlace.Top"/>) or <see cref="OutlinePlace.Nothing"/>.</summary>
    public string? Under { get; set; }

    [Required(ErrorMessage = "Say it in one line.")]
    [StringLength(TheoryNode.MostText, ErrorMessage = "One line: up to 200 characters.")]
    public string? Text { get; set; }
    public bool IsIdea { get; set; }
    public int? Series { get; set; }

    /// <summary>The second button: saved, and no other is asked for.</summary>
    public bool Ends { get; set; }
}
