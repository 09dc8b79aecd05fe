namespace IctPipeline.Azure.Provisioning;

/// <summary>Whether missing containers and queues are created at start-up.</summary>
public sealed class ProvisioningOptions
{
    /// <summary>Setting <c>Articles:CreateResources</c>. Null: only where both servers are on this machine.</summary>
    public bool? CreateResources { get; set; }
}
