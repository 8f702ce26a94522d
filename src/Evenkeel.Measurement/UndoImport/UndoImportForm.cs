using System.ComponentModel.DataAnnotations;

namespace Evenkeel.Measurement.UndoImport;

internal sealed class UndoImportForm
{
    [StringLength(500, ErrorMessage = "The reason can be up to 500 characters.")]
    public string? Why { get; set; }
    public int Version { get; set; }
}
