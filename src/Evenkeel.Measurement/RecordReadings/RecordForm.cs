namespace Evenkeel.Measurement.RecordReadings;

/// <summary>One day across measures: as it is sent, so that what was typed stands there again.</summary>
internal sealed class RecordForm
{
    /// <summary>yyyy-MM-dd.</summary>
    public string? On { get; set; }

    /// <summary>Somebody asked for this day; else long periods are the last that is over.</summary>
    public bool Asked { get; set; }
    public List<RecordRow> Rows
    {
        get;
        set => field = value ?? [];
    } = [];
}

internal sealed class RecordRow
{
    public const int LongestNote = 1000;

    public int Series { get; set; }

    /// <summary>The revision that the page showed; -1 = there was no reading. Of events: how many it showed.</summary>
    public int Revision { get; set; } = -1;

    /// <summary>As typed: what cannot be read as a number is said and stands there again.</summary>
    public string? First { get; set; }
    public string? Second { get; set; }

    /// <summary>Of days between events: it happened on this day, and nothing more is to say.</summary>
    public bool Happened { get; set; }

    /// <summary>What was provisional is so no longer.</summary>
    public bool Final { get; set; }
    public string? Note { get; set; }
    public bool IsEmpty => !Happened && string.IsNullOrWhiteSpace(First) && string.IsNullOrWhiteSpace(Second);
}
