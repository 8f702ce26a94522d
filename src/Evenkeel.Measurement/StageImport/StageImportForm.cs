using System.ComponentModel.DataAnnotations;
using Evenkeel.Spc;
using Evenkeel.Ui;
using Microsoft.AspNetCore.Http;

namespace Evenkeel.Measurement.StageImport;

/// <summary>What a person says that a file holds.</summary>
internal enum FileHolds
{
    Measure,
    NewMeasure,
    SavedMapping,
    PublishedFile,
}

internal sealed class StageImportForm : IValidatableObject
{
    public const int MostMegabytes = 20;
    public const int MostBytes = MostMegabytes * 1024 * 1024;

    public static readonly UploadLimit Limit = new(
        MostMegabytes,
        $"The file is larger than {MostMegabytes} MB. Split it, or use the command line, which takes any size."
    );

    /// <summary>So much is taken in to be refused in words; what is larger still is thrown away unread.</summary>
    public const int MostSent = 100 * 1024 * 1024;

    public IFormFile? File { get; set; }

    /// <summary>The file that is kept here already; another that is chosen takes its place.</summary>
    public Guid? Staged { get; set; }

    public bool HasFile => File is { Length: > 0 };

    public FileHolds? Holds { get; set; }
    public Guid? Measure { get; set; }
    public Guid? Mapping { get; set; }
    public string? Published { get; set; }

    [StringLength(200, ErrorMessage = "The name can be up to 200 characters.")]
    public string? Name { get; set; }
    public MeasureKind? Kind { get; set; }
    public Frequency? Frequency { get; set; }
    public Improvement? Improvement { get; set; }

    [StringLength(400, ErrorMessage = "What is counted can be up to 400 characters.")]
    public string? Numerator { get; set; }

    [StringLength(400, ErrorMessage = "What it is out of can be up to 400 characters.")]
    public string? Denominator { get; set; }
    public double? Per { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        OfTheFile()
            .Concat(
                Holds switch
                {
                    null => [new("Say what the file holds.", [nameof(Holds)])],
                    FileHolds.Measure when Measure is null => [new("Choose the measure.", [nameof(Measure)])],
                    FileHolds.SavedMapping when Mapping is null => [new("Choose the mapping.", [nameof(Mapping)])],
                    FileHolds.PublishedFile when string.IsNullOrEmpty(Published) =>
                    [
                        new("Choose the published file.", [nameof(Published)]),
                    ],
                    FileHolds.NewMeasure => OfTheMeasure(),
                    _ => [],
                }
            );

    private IEnumerable<ValidationResult> OfTheFile()
    {
        // A browser sends a file field that was left alone as a file without a name.
        var isLeftAlone = File is null or { Length: 0, FileName: "" };
        if (!HasFile && !(isLeftAlone && Staged is not null))
        {
            yield return new("Choose a file that has something in it.", [nameof(File)]);
        }
        else if (File?.Length > MostBytes)
        {
            yield return new(Limit.Sentence, [nameof(File)]);
        }
    }

    private IEnumerable<ValidationResult> OfTheMeasure()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new("Enter the new measure's name.", [nameof(Name)]);
        }

        if (Kind is null)
        {
            yield return new("Choose what kind of number it is.", [nameof(Kind)]);
        }

        if (Frequency is null)
        {
            yield return new("Choose how often there is a reading.", [nameof(Frequency)]);
        }

        if (Kind is MeasureKind.Proportion or MeasureKind.Rate && string.IsNullOrWhiteSpace(Denominator))
        {
            yield return new("Say in words what the number is out of.", [nameof(Denominator)]);
        }

        if (Kind == MeasureKind.Rate && Per is null or <= 0)
        {
            yield return new("Enter per how many the rate is, such as 1000.", [nameof(Per)]);
        }

        foreach (var wrong in Measures.EventKinds.Wrong(Kind, Frequency, nameof(Frequency)))
        {
            yield return wrong;
        }
    }
}
