using System.Globalization;
using IctPipeline.Web.Api;
using IctPipeline.Web.Errors;
using IctPipeline.Web.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Web.Actions;

/// <summary>
/// <c>GET /actions/{kind}</c> asks, <c>POST</c> does it and leads back. All works without scripts; the server holds the key.
/// </summary>
internal static class ActionEndpoints
{
    private const string SealField = "seal";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/actions/{kind}",
            async (
                string kind,
                HttpRequest request,
                IEnumerable<IPageAction> actions,
                PipelineOrders orders,
                ActionSeal seal,
                CancellationToken cancellationToken
            ) =>
            {
                if (actions.FirstOrDefault(action => action.Kind == kind) is not { } action)
                {
                    return Pages.NotFound();
                }

                if (!orders.CanAsk)
                {
                    return Pages.Of<MessagePage>(
                        new Message("Not from here", "The reader has no Functions app to ask (Reader__Api): use the command ict.")
                    );
                }

                var asked = await action.PrepareAsync(new ActionValues(name => request.Query[name]), cancellationToken);
                return asked is null
                    ? Pages.NotFound()
                    : Pages.Of<ConfirmPage>(asked with { Kind = kind, Seal = seal.Make(kind, asked.Keep) });
            }
        );
        routes
            .MapPost(
                "/actions/{kind}",
                async (
                    string kind,
                    HttpRequest request,
                    IEnumerable<IPageAction> actions,
                    ActionSeal seal,
                    CancellationToken cancellationToken
                ) =>
                {
                    if (actions.FirstOrDefault(action => action.Kind == kind) is not { } action)
                    {
                        return Pages.NotFound();
                    }

                    var form = await ReadAsync(request, cancellationToken);
                    var kept = form.Where(field => field.Key.StartsWith("keep-", StringComparison.Ordinal))
                        .Select(field => (Name: field.Key["keep-".Length..], Value: field.Value.ToString()))
                        .ToList();
                    if (!seal.IsGood(form[SealField], kind, kept))
                    {
                        throw new BadHttpRequestException(
                            "This was not confirmed on a page of the reader, or too long ago. Open the page again and confirm it there."
                        );
                    }

                    var typed = form["typed"].ToString();
                    var values = new ActionValues(name => name == "typed" ? typed : kept.FirstOrDefault(pair => pair.Name == name).Value);
                    var answer = await action.RunAsync(values, cancellationToken);
                    return Results.Redirect(After(values["back"] ?? "/pipeline", kind, answer), permanent: false, preserveMethod: false);
                }
            )
            .WithMetadata(new LongAnswer());
    }

    /// <exception cref="BadHttpRequestException">It is no form.</exception>
    private static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.HasFormContentType
            ? await request.ReadFormAsync(cancellationToken)
            : throw new BadHttpRequestException("A form is needed.");

    private static string After(string back, string kind, ApiAnswer answer)
    {
        var address = QueryHelpers.AddQueryString(
            QueryHelpers.AddQueryString(back, "done", kind),
            "status",
            ((int)answer.Status).ToString(CultureInfo.InvariantCulture)
        );
        return answer.Count is { } count
            ? QueryHelpers.AddQueryString(address, "count", count.ToString(CultureInfo.InvariantCulture))
            : address;
    }
}
