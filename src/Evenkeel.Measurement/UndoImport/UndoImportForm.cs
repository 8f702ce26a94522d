using System.ComponentModel.DataAnnotations;
using Evenkeel.Platform.Identifiers;

namespace Evenkeel.Measurement.UndoImport;

internal sealed class UndoImportForm
{
    [StringLength(500, ErrorMessage = "The reason can be up to 500 characters.")]
    [NoPatientDetails]
    public string? Why { get; set; }
    public int Version { get; set; }
}
