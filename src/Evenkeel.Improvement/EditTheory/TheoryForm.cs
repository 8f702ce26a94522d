using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Theories;

namespace Evenkeel.Improvement.EditTheory;

internal sealed class TheoryForm
{
    /// <summary>As a parent: the aim itself, or nothing for now.</summary>
    public const string TheAim = "aim";
    public const string Nothing = "aside";

    /// <summary>The box that is changed; null where one is added.</summary>
    public Guid? Id { get; set; }
    public int Version { get; set; }

    /// <summary>The new one comes after this box, beside it.</summary>
    public Guid? After { get; set; }

    /// <summary>What it drives: a box, <see cref="TheAim"/> or <see cref="Nothing"/>.</summary>
    public string? Under { get; set; }

    [Required(ErrorMessage = "Say it in one line.")]
    [StringLength(TheoryNode.MostText, ErrorMessage = "One line: up to 200 characters.")]
    public string? Text { get; set; }
    public bool IsIdea { get; set; }
    public int? Series { get; set; }

    /// <summary>The second button: saved, and no other is asked for.</summary>
    public bool Ends { get; set; }
}

/// <summary>What is done to a box with one button or key: "up 0192…:3"; "to 0192…:3 aim".</summary>
internal sealed class TheoryDoForm
{
    public string? Do { get; set; }

    public TheoryDo? Read()
    {
        var parts = (Do ?? "").Split(' ', ':');
        return parts.Length is 3 or 4 && Guid.TryParse(parts[1], out var id) && int.TryParse(parts[2], out var version)
            ? new TheoryDo(parts[0], id, version, parts.ElementAtOrDefault(3))
            : null;
    }
}

internal sealed record TheoryDo(string What, Guid Id, int Version, string? Target);
