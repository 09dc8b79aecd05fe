namespace IctPipeline.Web.Security;

/// <summary>
/// Says on every answer what its page may do: load styles, scripts and data from here, and nothing from anywhere else. Even
/// a text that slipped through the encoder could run nothing.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Item of a request that holds further sources of images, for a person who asked for them.</summary>
    public const string ImageSources = "image-sources";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var images = context.Items[ImageSources] is string more ? $"'self' {more}" : "'self'";
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src 'self'; style-src 'self'; img-src {images}; connect-src 'self'; form-action 'self'; "
                + $"base-uri 'none'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            // Not "no-referrer": browsers would then hide the origin of our own forms from us, too.
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
