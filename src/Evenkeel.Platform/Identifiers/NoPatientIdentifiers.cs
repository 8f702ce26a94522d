using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Evenkeel.Platform.Identifiers;

/// <summary>Stands in each form beside its validator: refuses a patient's number in any text, beside the field that holds it, and does not give it back: dots stand in its place.</summary>
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
        LookAt(Form!.Model);
        foreach (var row in RowsOf(Form.Model))
        {
            LookAt(row);
        }
    }

    private void LookAt(object model)
    {
        var texts = model.GetType().GetProperties().Where(p => p.PropertyType == typeof(string) && p.CanRead);
        foreach (var text in texts.Where(p => !Except.Contains(p.Name)))
        {
            if (text.GetValue(model) is string written && PatientIdentifiers.ContainsIdentifier(written))
            {
                messages!.Add(new FieldIdentifier(model, text.Name), PatientIdentifiers.Refusal);
                if (text.CanWrite)
                {
                    text.SetValue(model, PatientIdentifiers.Masked(written));
                }
            }
        }
    }

    /// <summary>The rows of a form that is a grid.</summary>
    private static IEnumerable<object> RowsOf(object form) =>
        form.GetType()
            .GetProperties()
            .Where(p => p.PropertyType.IsGenericType && p.GetIndexParameters().Length == 0)
            .Select(p => p.GetValue(form))
            .OfType<IEnumerable<object>>()
            .SelectMany(rows => rows)
            .Where(row => row is not string);
}
