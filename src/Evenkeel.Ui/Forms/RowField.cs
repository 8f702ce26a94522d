using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;

namespace Evenkeel.Ui;

/// <summary>
/// A field of a grid's row, drawn by the grid: it stands in the error summary with a link, and gives what it draws its id, name and fault.
/// </summary>
public sealed class RowField : ComponentBase, IField, IDisposable
{
    /// <summary>The whole name in the form: <c>Form.Rows[3].Note</c>.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>The field's name in the form's model: <c>Rows[3].Note</c>.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    [Parameter, EditorRequired]
    public RenderFragment<RowField>? ChildContent { get; set; }

    [CascadingParameter]
    private EditContext? Form { get; set; }

    public string Id => FieldId.From(Name);

    public FieldIdentifier Identifier => Form is null ? default : FieldPath.Find(Form.Model, Path);

    public string? Error => Form?.GetValidationMessages(Identifier).FirstOrDefault();

    /// <summary>For aria-describedby.</summary>
    public string? DescribedBy => FieldId.DescribedBy(Id, null, Error);

    /// <summary>For aria-invalid.</summary>
    public string? Invalid => Error is null ? null : "true";

    public string Class(string block) => Error is null ? block : $"{block} {block}--error";

    public void Dispose()
    {
        if (Form is not null)
        {
            Form.OnValidationStateChanged -= Redraw;
        }
    }

    protected override void OnInitialized()
    {
        if (Form is not null)
        {
            FieldRegister.Of(Form).Add(this);
            Form.OnValidationStateChanged += Redraw;
        }
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Error is { } error)
        {
            builder.OpenComponent<FieldHelp>(0);
            builder.AddComponentParameter(1, nameof(FieldHelp.Id), Id);
            builder.AddComponentParameter(2, nameof(FieldHelp.Error), error);
            builder.CloseComponent();
        }

        builder.AddContent(3, ChildContent, this);
    }

    private void Redraw(object? sender, ValidationStateChangedEventArgs change) => StateHasChanged();
}
