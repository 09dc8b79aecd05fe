namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a trigger says beyond its value.</summary>
public abstract class BindingContext
{
    /// <summary>Values by name, as the host hands them over.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
