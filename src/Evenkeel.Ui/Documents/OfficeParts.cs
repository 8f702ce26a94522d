using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;

namespace Evenkeel.Ui;

/// <summary>What the three kinds of Office files have in common.</summary>
internal static class OfficeParts
{
    public const string Language = "en-GB";

    /// <summary>Fills a part with a template of this folder: styles, themes and layouts are written there and nowhere else.</summary>
    public static void Feed(this OpenXmlPart part, string template)
    {
        using var stream =
            typeof(OfficeParts).Assembly.GetManifestResourceStream(template)
            ?? throw new InvalidOperationException($"There is no template {template}.");
        part.FeedData(stream);
    }

    /// <summary>Title and language. Who made it is left to whoever sends it on.</summary>
    public static void Describe(this OpenXmlPackage file, Paper paper)
    {
        var properties = file.PackageProperties;
        properties.Title = XmlText.Line(paper.Title);
        properties.Subject = XmlText.Line(paper.Source);
        properties.Language = Language;
        properties.Created = paper.Made.UtcDateTime;
        properties.Modified = paper.Made.UtcDateTime;
        var own = file.AddNewPart<ExtendedFilePropertiesPart>();
        own.Properties = new Properties(new Application("Evenkeel"));
    }
}
