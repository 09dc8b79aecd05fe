namespace IctPipeline.Web.Security;

/// <summary>
/// Takes what changes something only from its own pages: the server holds the key, so another site's form must not be able to
/// use it. Browsers send <c>Origin</c> with every POST.
/// </summary>
internal sealed class SameOriginOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || request.Headers.Origin == $"{request.Scheme}://{request.Host}"
        )
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
