using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Evenkeel.Platform.Identifiers;

/// <summary>Stands in each form beside its validator: refuses a patient's number in any text, beside the field that holds it.</summary>
public sealed class NoPatientIdentifiers : ComponentBase, IDisposable
{
    private ValidationMessageStore? messages;

    [CascadingParameter]
    private EditContext? Form { get; set; }

    /// <summary>Fields that are secrets (a password): not looked at.</summary>
    [Parameter]
    public IReadOnlyList<string> Except { get; set; } = [];

    protected override void OnInitialized()
    {
        if (Form is not null)
        {
            messages = new ValidationMessageStore(Form);
            Form.OnValidationRequested += Look;
        }
    }

    public void Dispose()
    {
        if (Form is not null)
        {
            Form.OnValidationRequested -= Look;
        }
    }

    private void Look(object? sender, ValidationRequestedEventArgs request)
    {
        messages!.Clear();
        var texts = Form!.Model.GetType().GetProperties().Where(p => p.PropertyType == typeof(string) && p.CanRead);
        foreach (var name in texts.Select(p => p.Name).Where(name => !Except.Contains(name)))
        {
            var field = Form.Field(name);
            if (Text(field) is { } text && PatientIdentifiers.ContainsIdentifier(text))
            {
                messages.Add(field, PatientIdentifiers.Refusal);
            }
        }
    }

    private static string? Text(FieldIdentifier field) =>
        field.Model.GetType().GetProperty(field.FieldName)?.GetValue(field.Model) as string;
}
