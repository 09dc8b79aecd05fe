using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace IctPipeline.Web.Errors;

/// <summary>Renders whole before anything is sent: a page that fails half-way is an error page, not half a page.</summary>
internal sealed class PageWriter(IServiceProvider services, ILoggerFactory loggers)
{
    public const string ContentType = "text/html; charset=utf-8";

    public async Task<string> RenderAsync(Type component, IReadOnlyDictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var view = ParameterView.FromDictionary(parameters.ToDictionary());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(component, view)).ToHtmlString());
    }

    public Task<string> RenderAsync<TComponent>(object model)
        where TComponent : IComponent => RenderAsync(typeof(TComponent), new Dictionary<string, object?> { ["Model"] = model });
}
