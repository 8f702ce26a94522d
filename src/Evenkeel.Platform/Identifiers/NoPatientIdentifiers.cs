using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Evenkeel.Platform.Identifiers;

/// <summary>Stands in each form beside its validator: refuses a patient's number in any text, beside the field that holds it, and does not give it back: dots stand in its place. A text of which nothing can be seen is taken as empty.</summary>
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
            // Here and not with the looking: by then the form's validator may have taken it for an answer.
            Visit(Form.Model, Empty);
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
        Visit(Form!.Model, LookAt);
    }

    private void Visit(object form, Action<object, PropertyInfo, string> visit)
    {
        foreach (var model in RowsOf(form).Prepend(form))
        {
            var texts = model.GetType().GetProperties().Where(p => p.PropertyType == typeof(string) && p.CanRead);
            foreach (var text in texts.Where(p => !Except.Contains(p.Name)))
            {
                if (text.GetValue(model) is string written)
                {
                    visit(model, text, written);
                }
            }
        }
    }

    private static void Empty(object model, PropertyInfo text, string written)
    {
        if (text.CanWrite && UnseenCharacters.AreAll(written))
        {
            text.SetValue(model, "");
        }
    }

    private void LookAt(object model, PropertyInfo text, string written)
    {
        if (!PatientIdentifiers.ContainsIdentifier(written))
        {
            return;
        }

        messages!.Add(new FieldIdentifier(model, text.Name), PatientIdentifiers.Refusal);
        if (text.CanWrite)
        {
            text.SetValue(model, PatientIdentifiers.Masked(written));
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
