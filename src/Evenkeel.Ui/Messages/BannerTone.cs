namespace Evenkeel.Ui;

/// <summary>Plain: worth knowing. Important: read before going on. Error: it did not work.</summary>
public enum BannerTone
{
    Plain,
    Important,
    Error,
}

/// <summary>Weight of a tag; never a colour that judges.</summary>
public enum TagTone
{
    Plain,
    Strong,
    Quiet,
    Dashed,
}
