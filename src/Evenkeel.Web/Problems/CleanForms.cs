using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;

namespace Evenkeel.Web.Problems;

/// <summary>
/// Control characters come with what is pasted from a terminal or a device: nobody sees them, no database keeps all of them, and a drawing that holds one cannot be opened.
/// What is typed is read without them, in every form; new lines and tabs stay.
/// </summary>
internal static class CleanForms
{
    /// <summary>Stands where a form has been read and found to be this person's own.</summary>
    public static void UseCleanForms(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true })
                {
                    var form = await context.Request.ReadFormAsync(context.RequestAborted);
                    if (form.Any(field => field.Value.Any(IsUnclean)))
                    {
                        context.Request.Form = new FormCollection(
                            form.ToDictionary(field => field.Key, field => Clean(field.Value)),
                            form.Files
                        );
                    }
                }

                await next(context);
            }
        );

    private static StringValues Clean(StringValues values) =>
        new([.. values.Select(value => IsUnclean(value) ? string.Concat(value!.Where(c => !IsUnseen(c))) : value)]);

    private static bool IsUnclean(string? text) => text is not null && text.Any(IsUnseen);

    private static bool IsUnseen(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\ufffe' or '\uffff';
}
