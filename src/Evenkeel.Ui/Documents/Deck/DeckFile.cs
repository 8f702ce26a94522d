using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace Evenkeel.Ui;

/// <summary>Slides for PowerPoint, 16:9. Each is made of a layout of the deck's own master, so that another master restyles all of them.</summary>
public static class DeckFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private const uint FirstSlide = 256;
    private const uint Master = 2_147_483_648;

    public static byte[] Write(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        using var stream = new MemoryStream();
        using (var file = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            file.Describe(paper);
            var deck = file.AddPresentationPart();
            var looks = DeckLooks.Add(deck);
            var slides = new DeckSlides(looks, paper).All().ToList();
            deck.Presentation = new Presentation(
                new SlideMasterIdList(
                    new SlideMasterId { Id = Master, RelationshipId = deck.GetIdOfPart(looks.Master) }
                ),
                new SlideIdList(
                    slides.Select(
                        (slide, at) =>
                            new SlideId { Id = FirstSlide + (uint)at, RelationshipId = deck.GetIdOfPart(slide) }
                    )
                ),
                new SlideSize { Cx = DeckSize.Width, Cy = DeckSize.Height },
                new NotesSize { Cx = DeckSize.Height, Cy = 9_144_000 },
                new DefaultTextStyle(
                    new Level1ParagraphProperties(
                        new DefaultRunProperties { Language = OfficeParts.Language, FontSize = DeckTable.Letters * 100 }
                    )
                )
            );
        }

        return stream.ToArray();
    }
}
