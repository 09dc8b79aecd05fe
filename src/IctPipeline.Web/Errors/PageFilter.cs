using IctPipeline.Web.Security;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IctPipeline.Web.Errors;

/// <summary>Makes what a handler found into a page, within the time that a page may take, and keeps it.</summary>
internal sealed class PageFilter(PageWriter writer, KeptPages kept) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;

        // Not every call of the SDK looks at its token: the first one to a dead server does not.
        var result = await next(context).AsTask().WaitAsync(http.RequestAborted);
        if (result is not RazorComponentResult page)
        {
            return result;
        }

        var html = await writer.RenderAsync(page.ComponentType, page.Parameters);
        var more = (page.Parameters.GetValueOrDefault("Model") as IShowsImages)?.ImageSources;
        http.Items[SecurityHeaders.ImageSources] = more;
        if (HttpMethods.IsGet(http.Request.Method) && more is null && page.StatusCode is null or StatusCodes.Status200OK)
        {
            kept.Keep(http.Request.GetEncodedPathAndQuery(), html);
        }

        return Results.Content(html, PageWriter.ContentType, contentEncoding: null, page.StatusCode);
    }
}

/// <summary>A model whose page may load images from elsewhere.</summary>
public interface IShowsImages
{
    /// <summary>Sources of a content security policy; null where the person did not ask for images.</summary>
    string? ImageSources { get; }
}
