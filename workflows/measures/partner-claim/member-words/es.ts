/** What a partner’s member reads about their claim in Spanish. */
import type { MemberWords } from '../../member-words.ts';

export const es: MemberWords = {
  language: 'es',
  locale: 'es-ES',
  greeting: 'Hola, {name}:',
  signature: 'El equipo de Entraide, plan de solidaridad de tu cooperativa',
  title: 'Mi solicitud de apoyo',
  accountNeeded: 'No conocemos la cuenta en la que pagarte. Danos tu IBAN.',
  reference: 'Referencia',
  amount: 'Importe',
  filedOn: 'Presentada el',
  question: 'La pregunta',
  allDetails: 'Todos los detalles (en francés, neerlandés, alemán o inglés)',
  situations: {
    received: {
      subject: 'Tu oficina ha presentado una solicitud para ti ({reference})',
      text: 'Tu oficina asociada ha pedido un apoyo para ti. Estamos estudiando la solicitud.',
      next: 'Te escribiremos en cuanto haya novedades.',
    },
    question: {
      subject: 'Una pregunta sobre la solicitud {reference}',
      text: 'Para continuar necesitamos una respuesta: {question}',
      next: 'Puedes responder tú o tu oficina.',
    },
    queued: {
      subject: 'La solicitud {reference} está a la espera de fondos',
      text: 'La solicitud cumple las condiciones, pero por ahora el dinero previsto se ha agotado.',
      next: 'Tu puesto se conserva; no tienes que hacer nada.',
    },
    approved: {
      subject: 'La solicitud {reference} está aprobada: {amount}',
      text: 'La solicitud está aprobada, por {amount}.',
      next: 'El pago sale con la próxima orden al banco.',
    },
    paid: {
      subject: 'La solicitud {reference} está pagada',
      text: 'El pago de {amount} está confirmado.',
      next: 'No tienes que hacer nada más.',
    },
    refused: {
      subject: 'La solicitud {reference} no ha sido aprobada',
      text: 'Lo sentimos: la solicitud no ha podido aprobarse.',
      next: 'La página muestra los motivos; puedes pedir que una persona revise la decisión.',
    },
    returned: {
      subject: 'El pago de la solicitud {reference} nos ha sido devuelto',
      text: 'El banco nos ha devuelto el pago de {amount}.',
      next: 'Danos otra cuenta, o confirma la tuya, y pagaremos de nuevo.',
    },
    withdrawn: {
      subject: 'La solicitud {reference} se ha retirado',
      text: 'La solicitud se ha retirado; no se pagará nada.',
      next: 'Tu oficina puede presentar otra.',
    },
    expired: {
      subject: 'La solicitud {reference} se ha cerrado',
      text: 'El plazo previsto ha pasado antes de que la solicitud concluyera.',
      next: 'Tu oficina puede retomarla con nosotros.',
    },
  },
};
