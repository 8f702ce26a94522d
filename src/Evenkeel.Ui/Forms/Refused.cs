using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Evenkeel.Ui;

/// <summary>Puts the sentences with which a handler refused a form beside their fields and into the error summary.</summary>
public sealed class Refused : ComponentBase
{
    private ValidationMessageStore? messages;

    /// <summary>Field name ("" = the whole form) and sentence.</summary>
    [Parameter, EditorRequired]
    public IEnumerable<(string Field, string Sentence)> Because { get; set; } = [];

    [CascadingParameter]
    private EditContext? Form { get; set; }

    protected override void OnParametersSet()
    {
        if (Form is null)
        {
            return;
        }

        messages ??= new ValidationMessageStore(Form);
        messages.Clear();
        foreach (var (field, sentence) in Because)
        {
            messages.Add(FieldPath.Find(Form.Model, field), sentence);
        }

        if (Because.Any())
        {
            Form.NotifyValidationStateChanged();
        }
    }
}
