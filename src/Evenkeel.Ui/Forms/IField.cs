using Microsoft.AspNetCore.Components.Forms;

namespace Evenkeel.Ui;

/// <summary>What the error summary must know of a field, in the order in which fields stand on the page.</summary>
public interface IField
{
    string Id { get; }

    string? Error { get; }

    FieldIdentifier Identifier { get; }
}
