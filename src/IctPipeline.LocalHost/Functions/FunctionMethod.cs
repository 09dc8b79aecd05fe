using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace IctPipeline.LocalHost.Functions;

/// <summary>A method that is a function.</summary>
/// <param name="Name">From its <c>[Function]</c> attribute.</param>
/// <param name="Method">Public, of a public class.</param>
/// <param name="TriggerParameter">The parameter that takes the trigger's value.</param>
/// <param name="Trigger">That parameter's attribute.</param>
internal sealed record FunctionMethod(string Name, MethodInfo Method, ParameterInfo TriggerParameter, TriggerBindingAttribute Trigger)
{
    public Type Class { get; } = Method.DeclaringType!;

    public ParameterInfo[] Parameters { get; } = Method.GetParameters();
}
