using IctPipeline.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IctPipeline.Web;

/// <summary>Answers that are pages.</summary>
internal static class Pages
{
    /// <param name="model">Goes to the component's parameter <c>Model</c>.</param>
    public static RazorComponentResult Of<TPage>(object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new(typeof(TPage), new Dictionary<string, object?> { ["Model"] = model }) { StatusCode = status };

    public static RazorComponentResult NotFound() =>
        Of<MessagePage>(new Message("Not found", "There is no such page, or no such article any more."), StatusCodes.Status404NotFound);
}
