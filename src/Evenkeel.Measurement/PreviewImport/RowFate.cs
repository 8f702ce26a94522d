namespace Evenkeel.Measurement.PreviewImport;

/// <summary>What would become of a row.</summary>
internal enum RowFate : byte
{
    Heading,
    New,
    Corrects,
    Same,
    NotUsed,
    LeftOut,
}

internal static class RowFateWords
{
    public static string Of(RowFate fate) =>
        fate switch
        {
            RowFate.Heading => "Heading",
            RowFate.New => "Stored",
            RowFate.Corrects => "Corrects",
            RowFate.Same => "Already there",
            RowFate.NotUsed => "Cannot be used",
            _ => "Left out",
        };
}
