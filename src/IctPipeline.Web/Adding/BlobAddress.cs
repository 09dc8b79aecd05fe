namespace IctPipeline.Web.Adding;

/// <summary>Addresses of blobs below a container's address with its signature.</summary>
internal static class BlobAddress
{
    public static Uri Of(Uri container, string blob)
    {
        var path = string.Join('/', blob.Split('/').Select(Uri.EscapeDataString));
        return new UriBuilder(container) { Path = $"{container.AbsolutePath.TrimEnd('/')}/{path}" }.Uri;
    }
}
