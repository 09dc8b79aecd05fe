using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>
/// The page that shows sweeps and steers them. It holds nothing itself and may be seen by anybody; what it shows it asks of the API, with
/// a key that a person types in, or opened it with. A key in the address goes into a cookie that lasts for one request, and the browser
/// is sent to the address without it, so that neither its history nor a log nor a neighbour's eye keeps it.
/// </summary>
public sealed class ReindexPage
{
    /// <summary>Holds the key from the redirect to the page.</summary>
    internal const string CookieName = "ict-key";

    private const string Query = "code";
    private const string Here = "reindex";

    /// <summary>What the page has instead of a key.</summary>
    private const string Placeholder = "<meta name=\"ict-key\" content=\"\">";

    /// <summary>Nothing from elsewhere, and nothing that tells the key to others.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; base-uri 'none'; form-action "
        + "'none'; frame-ancestors 'none'";

    private static readonly TimeSpan CookieLife = TimeSpan.FromMinutes(1);

    [Function(nameof(ReindexPage))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pages/reindex")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var response = request.HttpContext.Response;
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-store";
        var given = request.Query[Query].ToString();
        if (given.Length > 0)
        {
            response.Cookies.Append(CookieName, given, Cookie(request));
        }

        // What the page asks for is beside it, and behind a slash it would be elsewhere.
        var isBelow = request.Path.Value?.EndsWith('/') is true;
        if (given.Length > 0 || isBelow)
        {
            response.Headers.Location = isBelow ? $"../{Here}" : Here;
            return new StatusCodeResult(StatusCodes.Status303SeeOther);
        }

        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        await using var page = typeof(ReindexPage).Assembly.GetManifestResourceStream("reindex.html")!;
        using var reader = new StreamReader(page);
        var html = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        if (request.Cookies[CookieName] is { Length: > 0 } key)
        {
            response.Cookies.Delete(CookieName, Cookie(request));
            html = html.Replace(
                Placeholder,
                Placeholder.Replace("\"\"", $"\"{HtmlEncoder.Default.Encode(key)}\"", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }

        return new ContentResult
        {
            Content = html,
            ContentType = "text/html; charset=utf-8",
            StatusCode = StatusCodes.Status200OK,
        };
    }

    /// <summary>For this page alone. In Azure the host asks the worker over plain HTTP, and says how it was asked itself.</summary>
    private static CookieOptions Cookie(HttpRequest request) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure =
                request.IsHttps || request.Headers["X-Forwarded-Proto"].ToString().Contains("https", StringComparison.OrdinalIgnoreCase),
            Path = request.Path.Value?.TrimEnd('/'),
            MaxAge = CookieLife,
        };
}
