using Evenkeel.Platform.Access;
using Evenkeel.Platform.Identifiers;

namespace Evenkeel.Web.Problems;

internal static class RefusedTexts
{
    /// <summary>A patient's number that no form saw, stopped at the save: the person is told what to do, not that we failed.</summary>
    public static void UseRefusedTexts(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (PatientIdentifierException) when (!context.Response.HasStarted)
                {
                    context.Response.Clear();
                    context.Items[Reason.Key] = PatientIdentifiers.Refusal;
                    context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                }
            }
        );
}
