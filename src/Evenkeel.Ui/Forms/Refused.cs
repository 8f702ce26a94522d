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

    /// <summary>The form's name in the page, where its fields are a grid's and no Field components: the summary links to them by it.</summary>
    [Parameter]
    public string? In { get; set; }

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
            if (In is not null && field.Length > 0)
            {
                FieldRegister.Of(Form).Place(sentence, FieldId.From($"{In}.{field}"));
            }
        }

        if (Because.Any())
        {
            Form.NotifyValidationStateChanged();
        }
    }
}
