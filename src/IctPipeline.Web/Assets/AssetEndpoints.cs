using System.Security.Cryptography;

namespace IctPipeline.Web.Assets;

/// <summary>The style sheet and the script, out of the assembly; their addresses change with their content.</summary>
internal static class AssetEndpoints
{
    private static readonly Asset Style = Asset.Load("site.css", "text/css; charset=utf-8", "site.css", "forms.css", "print.css");
    private static readonly Asset Script = Asset.Load(
        "site.js",
        "text/javascript; charset=utf-8",
        "live.js",
        "keys.js",
        "copy.js",
        "drop.js"
    );

    public static string StyleAddress => Style.Address;

    public static string ScriptAddress => Script.Address;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asset in new[] { Style, Script })
        {
            routes.MapGet(
                asset.Address,
                (HttpResponse response) =>
                {
                    response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Results.Bytes(asset.Content, asset.ContentType);
                }
            );
        }

        routes.MapGet("/favicon.ico", () => Results.NoContent());
    }

    private sealed record Asset(string Address, string ContentType, byte[] Content)
    {
        /// <summary>One file for the browser, of several for people.</summary>
        public static Asset Load(string name, string contentType, params ReadOnlySpan<string> parts)
        {
            using var buffer = new MemoryStream();
            foreach (var part in parts)
            {
                using var stream =
                    typeof(Asset).Assembly.GetManifestResourceStream(part)
                    ?? throw new InvalidOperationException($"The assembly lacks {part}.");
                stream.CopyTo(buffer);
            }

            var content = buffer.ToArray();
            var hash = Convert.ToHexStringLower(SHA256.HashData(content)[..6]);
            return new Asset($"/assets/{hash}/{name}", contentType, content);
        }
    }
}
