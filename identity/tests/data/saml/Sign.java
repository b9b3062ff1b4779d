import java.nio.file.*;
import java.security.*;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.*;
import javax.xml.crypto.dsig.*;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.*;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.*;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.*;

/** Signs the elements that have a placeholder, innermost first: FILE KEY(PKCS #8, DER) KIND ALGORITHM DIGEST [PREFIX...]. */
public class Sign {
    public static void main(String[] a) throws Exception {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
        documents.setNamespaceAware(true);
        Document document = documents.newDocumentBuilder().parse(a[0]);
        PrivateKey key = KeyFactory.getInstance(a[2]).generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(Path.of(a[1]))));
        XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
        NodeList places = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
        List<Element> found = new ArrayList<>();
        for (int i = places.getLength() - 1; i >= 0; i--) found.add((Element) places.item(i));
        for (Element place : found) {
            Element element = (Element) place.getParentNode();
            Node next = place.getNextSibling();
            element.removeChild(place);
            element.setIdAttribute("ID", true);
            CanonicalizationMethod exclusive = signatures.newCanonicalizationMethod(
                CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null);
            List<String> prefixes = List.of(a).subList(5, a.length);
            Transform transform = signatures.newTransform(
                CanonicalizationMethod.EXCLUSIVE, prefixes.isEmpty() ? null : new ExcC14NParameterSpec(prefixes));
            Reference reference = signatures.newReference(
                "#" + element.getAttribute("ID"),
                signatures.newDigestMethod("http://www.w3.org/2001/04/xmlenc#" + a[4], null),
                List.of(
                    signatures.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                    transform),
                null, null);
            SignedInfo info = signatures.newSignedInfo(
                exclusive,
                signatures.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#" + a[3], null),
                List.of(reference));
            signatures.newXMLSignature(info, null).sign(new DOMSignContext(key, element, next));
        }
        Transformer out = TransformerFactory.newInstance().newTransformer();
        out.transform(new DOMSource(document), new StreamResult(System.out));
    }
}
