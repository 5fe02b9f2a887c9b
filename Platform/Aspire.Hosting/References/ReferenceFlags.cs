using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

internal static class ReferenceFlags
{
    public static ReferenceEnvironmentInjectionFlags Of(IResource resource) =>
        resource.TryGetLastAnnotation<ReferenceEnvironmentInjectionAnnotation>(out var annotation) ? annotation.Flags : ReferenceEnvironmentInjectionFlags.All;
}
