using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.HttpGuard;

/// <summary>
/// Refuses what only a page of another site would send: a name that is not this server's, a change asked for from elsewhere, a
/// body of a kind that browsers send anywhere without asking.
/// </summary>
internal sealed class RequestGuard(RequestDelegate next, RequestGuardOptions options)
{
    private const string SameOrigin = "same-origin";

    /// <summary>A person did it, in the address bar or a bookmark.</summary>
    private const string ByHand = "none";

    public Task InvokeAsync(HttpContext context)
    {
        var (status, reason) = Check(context);
        return reason is null ? next(context) : RefuseAsync(context.Response, status, reason);
    }

    private (int Status, string? Reason) Check(HttpContext context)
    {
        var request = context.Request;
        var connection = context.Connection;
        if (!options.Hosts.Contain(request.Host, connection.LocalIpAddress, connection.LocalPort, request.IsHttps))
        {
            return (
                StatusCodes.Status400BadRequest,
                "This server answers to the names of this machine only, not to the one in this request. If you reach it by another name "
                    + $"on purpose, put that name into {options.HostsSetting}."
            );
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            return default;
        }

        if (!IsFromHere(request))
        {
            return (
                StatusCodes.Status403Forbidden,
                "What changes something is taken from this server's own pages only, and this request comes from elsewhere."
            );
        }

        return options.JsonBodiesOnly && HasBody(context) && !request.HasJsonContentType()
            ? (StatusCodes.Status415UnsupportedMediaType, "Send the body with the header Content-Type: application/json.")
            : default;
    }

    /// <summary>Browsers send <c>Origin</c> with every request that changes something, and no page can alter either header.</summary>
    private bool IsFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or SameOrigin or ByHand))
        {
            return false;
        }

        // Behind a proxy that ends TLS the scheme differs, and the browser's own word is the better one.
        return site == SameOrigin
            || (
                request.Headers.Origin.ToString() is { Length: > 0 } origin
                    ? string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
                    : !options.OwnPagesOnly
            );
    }

    private static bool HasBody(HttpContext context) => context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true };

    /// <summary>Never a page: who asks by another name must get nothing that a browser would show as this server's.</summary>
    private Task RefuseAsync(HttpResponse response, int status, string reason)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(options.AsProblems ? Problem(status, reason) : $"{reason}\n");
        response.StatusCode = status;
        response.ContentType = options.AsProblems ? "application/problem+json" : "text/plain; charset=utf-8";
        response.ContentLength = text.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        return response.Body.WriteAsync(text, CancellationToken.None).AsTask();
    }

    private static string Problem(int status, string detail)
    {
        var title = ReasonPhrases.GetReasonPhrase(status);
        return $$"""{"type":"about:blank","title":{{Text(title)}},"status":{{status}},"detail":{{Text(detail)}}}""";
    }

    private static string Text(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}

/// <summary>Puts the guard before an application.</summary>
public static class RequestGuardExtensions
{
    /// <summary>Must come before everything that answers.</summary>
    public static IApplicationBuilder UseRequestGuard(this IApplicationBuilder app, RequestGuardOptions options) =>
        app.UseMiddleware<RequestGuard>(options);
}
