namespace IctPipeline.Azure.Provisioning;

/// <summary>Whether missing containers and queues are created at start-up. Section <c>Articles</c>.</summary>
public sealed class ProvisioningOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Articles";

    /// <summary>Setting <c>Articles:CreateResources</c>. Null: only where both servers are on this machine.</summary>
    public bool? CreateResources { get; set; }
}
