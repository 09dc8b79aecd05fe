using Microsoft.AspNetCore.Http;

namespace IctPipeline.LocalHost.Functions;

/// <summary>What calls a function.</summary>
/// <param name="Value">For the trigger's parameter.</param>
/// <param name="BindingData">What else the trigger says, by name, as text, as the platform hands it over.</param>
/// <param name="Http">The request, for an HTTP function.</param>
internal sealed record TriggerEvent(object Value, IReadOnlyDictionary<string, object?> BindingData, HttpContext? Http = null);
