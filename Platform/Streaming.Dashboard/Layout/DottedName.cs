using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Streaming.Dashboard.Layout;

/// <summary>A name of parts, which may go on in the next line after a dot and not within a word.</summary>
public sealed class DottedName : ComponentBase
{
    /// <summary>The name.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var parts = Name.Split('.');
        builder.AddContent(0, parts[0]);
        foreach (var part in parts.Skip(1))
        {
            builder.AddContent(1, ".");
            builder.AddMarkupContent(2, "<wbr>");
            builder.AddContent(3, part);
        }
    }
}
