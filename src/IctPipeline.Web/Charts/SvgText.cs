using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace IctPipeline.Web.Charts;

/// <summary>The SVG element <c>text</c>, whose name Razor keeps for itself.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter]
    public string X { get; set; } = "0";

    [Parameter]
    public string Y { get; set; } = "0";

    [Parameter]
    public string? Class { get; set; }

    [Parameter]
    public string? Anchor { get; set; }

    /// <summary>Says it again for eyes only: something beside it says it to everybody.</summary>
    [Parameter]
    public bool Hidden { get; set; }

    [Parameter]
    public string? Lang { get; set; }

    [Parameter]
    public string Text { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "class", Class);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddAttribute(5, "aria-hidden", Hidden ? "true" : null);
        builder.AddAttribute(6, "lang", Lang);
        builder.AddContent(7, Text);
        builder.CloseElement();
    }
}
